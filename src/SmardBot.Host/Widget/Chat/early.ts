// Stands at the top of the page, so that a token is on its way while the rest of the page still comes.

import { open } from './connection/session';

const early = open();
early.catch(() => {}); // Whoever takes it hears of it.
window.smardbotSession = early;
