import { z } from 'zod';

/** Imported before any schema is made: under the page's policy zod must not even try `new Function`. */
z.config({ jitless: true });
