// Drawn here, so that no picture has to be fetched.

const Icon = ({ path, filled }: { path: string; filled?: boolean }) => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d={path} fill={filled ? 'currentColor' : 'none'} stroke={filled ? undefined : 'currentColor'} stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const CloseIcon = () => <Icon path="M6 6l12 12M18 6L6 18" />;
export const MenuIcon = () => <Icon path="M5 12h.01M12 12h.01M19 12h.01" />;
export const SendIcon = () => <Icon path="M4 4l17 8-17 8 3-8z" filled />;
export const PhoneIcon = () => <Icon path="M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.400 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.57 3.6a1 1 0 0 1-.25 1z" filled />;
export const ChatIcon = () => <Icon path="M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4a.6.6 0 0 1-1-.5V15.7A2.5 2.5 0 0 1 4 13.5z" filled />;
export const TextIcon = () => <Icon path="M4 5h16v11H9l-5 4z" />;
export const UpIcon = () => <Icon path="M7 11v9H4v-9zm0 1l4-8a2 2 0 0 1 2 2v4h5a2 2 0 0 1 2 2.3l-1.2 6a2 2 0 0 1-2 1.7H7" />;
export const DownIcon = () => <Icon path="M17 13V4h3v9zm0-1l-4 8a2 2 0 0 1-2-2v-4H6a2 2 0 0 1-2-2.3l1.2-6a2 2 0 0 1 2-1.7H17" />;
export const FoldIcon = ({ open }: { open: boolean }) => <Icon path={open ? 'M6 9l6 6 6-6' : 'M6 15l6-6 6 6'} />;
