import type { Conversation } from '../connection/conversation';
import { page } from '../page';
import { emergencyNumbers, likeliestFirst, ownEmergencyNumber } from '../reading/phones';
import { texts } from '../texts';
import { Calls } from './Calls';

/** What is said while the service cannot be reached: that it tries again, and whom to call where it cannot wait. */
export function Standing({ conversation }: { conversation: Conversation }) {
  const { reach } = conversation;
  const own = ownEmergencyNumber();
  const numbers = likeliestFirst(emergencyNumbers()).filter(({ text }) => !own || text === own);
  return (
    <div role="status" class={reach === 'away' || reach === 'offline' ? 'standing' : undefined}>
      {(reach === 'away' || reach === 'offline') && (
        <>
          <p>{texts[reach]}</p>
          {conversation.outbox.items.length > 0 && (
            <>
              <p><strong>{page.emergency}</strong></p>
              <Calls phones={numbers} calm />
            </>
          )}
        </>
      )}
    </div>
  );
}
