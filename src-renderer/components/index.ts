import './components.css';
import './timeline.css';
export { Amount } from './Amount';
export { useAmountText } from './amount-text';
export { Blank } from './Blank';
export { Chip, FilterChip } from './Chip';
export {
  CommandProvider,
  useCommandRegistry,
  useCommands,
  type CommandRegistry,
  type CommandHandlers,
  type CommandId,
} from './command-context';
export { ConfirmDialog } from './ConfirmDialog';
export { Dialog } from './Dialog';
export { DateField } from './DateField';
export { DealFilterButton, DealFilterChips } from './DealFilter';
export { Drawing } from './Drawing';
export { EmptyState } from './EmptyState';
export { FolderPicker } from './FolderPicker';
export { Icon } from './Icon';
export type { IconName } from './icon-paths';
export { useInks, type Inks } from './ink';
export { Kbd } from './Kbd';
export { LayerProvider, useLayer, useLayers } from './layers';
export { MultiSelect } from './MultiSelect';
export { NameFilter } from './NameFilter';
export { PageBody, PageHead, StatusBar } from './Page';
export { paintDrawing } from './paint-drawing';
export { Panel } from './Panel';
export { PeriodFields } from './PeriodFields';
export { Rich } from './Rich';
export { Segmented } from './Segmented';
export { RuleMark } from './RuleMark';
export { Sheet } from './Sheet';
export { SlotAvatar, Slots } from './Slots';
export { ToastProvider, useToast } from './Toast';
export { Timeline } from './Timeline';
export { TodayProvider, useToday } from './today';
export { useWidth } from './use-width';
export { Verdict, VerdictGlyph, VerdictMark } from './Verdict';
export { ViewTabs } from './ViewTabs';
export { WanField } from './WanField';
