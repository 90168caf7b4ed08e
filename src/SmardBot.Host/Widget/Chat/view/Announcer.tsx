import { useEffect, useState } from 'preact/hooks';

let say: (text: string, urgent: boolean) => void = () => {};

/** Has a screen reader read a text once. */
export const announce = (text: string, urgent = false) => say(text, urgent);

/** Long enough for a screen reader to take the text, short enough that nobody finds it a second time. */
const staysFor = 2000;

/** The one place that is read aloud as it changes: politely, or at once for an alarm. */
export function Announcer() {
  const [said, set] = useState({ text: '', urgent: false });
  say = (text, urgent) => set({ text, urgent });
  useEffect(() => {
    const timer = said.text ? setTimeout(() => set({ text: '', urgent: false }), staysFor) : undefined;
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <div class="aloud" role="status">{said.urgent ? '' : said.text}</div>
      <div class="aloud" role="alert">{said.urgent ? said.text : ''}</div>
    </>
  );
}
