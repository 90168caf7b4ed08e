// How the conversation arrives: over a socket, and by asking again and again where none gets through or none is open yet.

import type { Activity } from './activity';
import { base, request } from './requests';
import type { Session } from './session';

interface ActivitySet {
  activities?: Activity[];
  watermark?: string;
}

interface Listener {
  /** Something arrived. */
  onActivities(activities: Activity[]): void;
  /** The conversation is heard. */
  onHeard(): void;
  /** It no longer is, for this reason. */
  onLost(reason: unknown): void;
}

/** A socket that has not opened by then probably never will: some clinics' proxies drop them without a word. */
const socketPatience = 5000;
/** The service sends an empty frame every quarter of a minute; silence for longer is a dead connection. */
const longestSilence = 45_000;
const shortestPause = 300;
const longestPause = 4000;

export class Stream {
  private session?: Session;
  private socket?: WebSocket;
  private watermark = '';
  private pause = shortestPause;
  private polling?: number;
  private isBlocked = false;
  private awaited = false;
  private lastFrame = 0;

  constructor(private readonly listener: Listener) {}

  /** Begins to listen, from where it stands in this conversation. */
  async open(session: Session) {
    this.close();
    if (this.session?.conversationId !== session.conversationId) {
      this.watermark = '';
    }
    this.session = session;
    try {
      const { streamUrl } = await this.shakeHands(session);
      if (this.session === session) {
        if (this.isBlocked) {
          this.listener.onHeard();
          this.poll();
        } else {
          this.connect(session, streamUrl);
        }
      }
    } catch (error) {
      this.lose(session, error);
    }
  }

  close() {
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
    this.session = undefined;
    clearTimeout(this.polling);
    this.polling = undefined;
  }

  /** Something is waited for: where no socket is open yet, it is asked for at once. */
  hurry(awaited: boolean) {
    this.awaited = awaited;
    if (awaited && this.session && this.socket?.readyState !== WebSocket.OPEN) {
      this.pause = shortestPause;
      clearTimeout(this.polling);
      this.poll();
    }
  }

  /** After a phone was locked or a laptop closed: a socket may look open and be dead. */
  check() {
    if (this.socket?.readyState === WebSocket.OPEN && Date.now() - this.lastFrame > longestSilence && this.session) {
      this.lose(this.session, new Error('silence'));
    }
  }

  private shakeHands(session: Session) {
    const { token, conversationId } = session;
    const place = `/v3/directline/conversations`;
    return session.resumed || this.watermark
      ? request<{ streamUrl: string }>(`${place}/${conversationId}?watermark=${this.watermark}`, { token })
      : request<{ streamUrl: string }>(place, { method: 'POST', token });
  }

  private connect(session: Session, streamUrl: string) {
    // The ticket is the service's; where the service stands is known better here than behind its proxies.
    const { search } = new URL(streamUrl);
    const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}/v3/directline/conversations/${session.conversationId}/stream${search}`;
    const socket = new WebSocket(address);
    let opened = false;
    const end = () => {
      clearTimeout(giveUp);
      if (this.socket !== socket) {
        return;
      }
      if (opened) {
        this.lose(session, new Error('closed'));
      } else {
        this.isBlocked = true;
        this.socket = undefined;
        socket.close();
        this.listener.onHeard();
        this.poll();
      }
    };
    const giveUp = setTimeout(end, socketPatience);
    this.socket = socket;
    socket.onopen = () => {
      opened = true;
      clearTimeout(giveUp);
      clearTimeout(this.polling);
      this.polling = undefined;
      this.lastFrame = Date.now();
      this.listener.onHeard();
    };
    socket.onmessage = ({ data }) => {
      this.lastFrame = Date.now();
      if (data && this.session === session) {
        this.take(JSON.parse(data) as ActivitySet);
      }
    };
    socket.onclose = socket.onerror = end;
  }

  private poll() {
    const { session } = this;
    this.polling = undefined;
    if (!session || this.socket?.readyState === WebSocket.OPEN) {
      return;
    }
    request<ActivitySet>(`/v3/directline/conversations/${session.conversationId}/activities?watermark=${this.watermark}`, { token: session.token })
      .then(set => {
        if (this.session === session) {
          this.take(set);
          this.pollAgain();
        }
      })
      .catch(error => this.lose(session, error));
  }

  private pollAgain() {
    if (this.polling === undefined && (this.isBlocked || this.awaited)) {
      this.polling = window.setTimeout(() => this.poll(), this.pause);
      this.pause = Math.min(longestPause, this.pause * 1.5);
    }
  }

  private take({ activities = [], watermark }: ActivitySet) {
    // Both ways may be open for a moment; the one that is behind does not turn the other back.
    if (watermark && Number(watermark) >= Number(this.watermark)) {
      this.watermark = watermark;
    }
    if (activities.length > 0) {
      this.listener.onActivities(activities);
    }
  }

  private lose(session: Session, reason: unknown) {
    if (this.session === session) {
      this.close();
      this.listener.onLost(reason);
    }
  }
}
