/** The help page's place below the admin. */
export const helpPath = '/hjaelp'
