export { SettingsPage as SettingsScreen } from '../../features/settings/SettingsPage';
