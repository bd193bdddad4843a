import type { AttachmentView } from '../props'

const folder = '/bilag/3f1c0a5b7d9e2f4a6c8b0d1e'

/** A drawing and a form to fill in by hand. */
export const attachments: AttachmentView[] = [
  {
    href: `${folder}/plantegning.png`,
    name: 'Plantegning.png',
    mime: 'image/png',
    size: 38_400,
    alt: 'Plantegning af serverrummet: hovedafbryderen sidder til venstre for døren, slukkeren til højre.',
    caption: 'Serverrummet på Rådhuset, stuen, rum 014',
    image: {
      width: 1200,
      height: 800,
      sizes: [480, 960, 1200].map((width) => ({ href: `${folder}/bredde/${width}.webp`, width })),
    },
  },
  {
    href: '/bilag/9a8b7c6d5e4f3a2b1c0d9e8f/logskema.pdf',
    name: 'Logskema.pdf',
    mime: 'application/pdf',
    size: 1_240_000,
    alt: 'Skema til at føre log i hånden: tid, hvad der skete, hvem der besluttede, og hvem der fik besked.',
    caption: '',
    image: null,
  },
]
