// How Web Chat looks here. Colours are the variables of theme.css, so that light and dark follow the browser by themselves.

export const styleOptions = {
  accent: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  subtle: 'var(--muted)',
  primaryFont: 'var(--font)',
  rootHeight: '100%',
  rootWidth: '100%',
  fontSizeSmall: '13px',
  paddingRegular: 12,
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',

  bubbleBackground: 'var(--raised)',
  bubbleBorderColor: 'var(--raised)',
  bubbleBorderRadius: 12,
  bubbleTextColor: 'var(--text)',
  bubbleFromUserBackground: 'var(--own)',
  bubbleFromUserBorderColor: 'var(--own)',
  bubbleFromUserBorderRadius: 12,
  bubbleFromUserTextColor: 'var(--text)',
  bubbleMaxWidth: 720,
  timestampColor: 'var(--muted)',

  // What stands there while it connects, slowly or not at all; its own colours are made for a white ground.
  notificationText: 'var(--text)',
  slowConnectivity: 'var(--text)',
  failedConnectivity: 'var(--text)',

  // A long answer is read from its beginning.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -2,

  // In a low window four questions below each other would push the answer out of sight.
  suggestedActionLayout: innerHeight < 700 ? 'carousel' : 'flow',
  suggestedActionsFlowMaxHeight: '36vh',
  suggestedActionHeight: 34,
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--raised)',
  suggestedActionBackgroundColorOnActive: 'var(--own)',
  suggestedActionBorderColor: 'var(--control)',
  suggestedActionBorderRadius: 12,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',

  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--on-accent)',
  transcriptOverlayButtonColorOnFocus: 'var(--on-accent)',
  transcriptOverlayButtonColorOnHover: 'var(--on-accent)',

  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--muted)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnFocus: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent)',
  sendBoxButtonShadeColorOnHover: 'var(--raised)',
  sendBoxButtonShadeColorOnFocus: 'var(--raised)',
  sendBoxBorderTop: 'none',
  sendBoxHeight: 46,
  sendBoxTextWrap: true,
  hideUploadButton: true,

  connectivityTextSize: 14,
  connectivityMarginLeftRight: 16,
};

export const strings = {
  TEXT_INPUT_PLACEHOLDER: 'Type your question',
  TEXT_INPUT_ALT: 'Your question',
  VOTE_LIKE_ALT: 'Yes, helpful',
  VOTE_DISLIKE_ALT: 'No, not helpful',
};
