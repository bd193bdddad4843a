/** Where somebody's plans are given to others, below the admin; the user's id follows. */
export const sharePath = '/fordel-planer'
