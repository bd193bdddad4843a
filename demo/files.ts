/** Files of the demo, drawn for it: nothing in them is anybody's real place. */
export const fileNames = ['moedested-fjordglimt.png', 'barriere-havnegade.png', 'logskema.pdf', 'referat-byraadet.pdf'] as const
export type FileName = (typeof fileNames)[number]
