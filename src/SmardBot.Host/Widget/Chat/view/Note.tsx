import { page } from '../page';
import type { Reply } from '../reading/reply';

/** The disclaimer, where the reply carries it. */
export const Note = ({ of }: { of: Reply }) => (of.hasDisclaimer ? <p class="note">{page.disclaimer}</p> : null);
