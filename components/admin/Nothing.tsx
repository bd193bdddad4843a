/** In place of a field that is shown elsewhere; as a column and a filter of the list it stays. */
export const Nothing = () => null
