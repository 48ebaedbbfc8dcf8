import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Icon, Kbd, PageHead, ViewTabs } from '../../components';
import { useText } from '../../i18n';
import { useOutbox } from '../../store/hooks';
import { OutboxView } from './OutboxView';
import { useReport } from './report-context';
import './reports.css';
import { SummaryView } from './SummaryView';

export type ReportTab = 'summary' | 'outbox';

interface ReportsPageProps {
  tab: ReportTab;
  onTab: (tab: ReportTab) => void;
  onOpenDeal: (deal: string) => void;
}

/** 報表: the period summary, and the finished exports on their way. */
export function ReportsPage({ tab, onTab, onOpenDeal }: ReportsPageProps) {
  const head = <ReportsHead tab={tab} onTab={onTab} />;
  return (
    <>
      {head}
      {tab === 'summary' ? <SummaryView onOpenDeal={onOpenDeal} /> : <OutboxView />}
    </>
  );
}

function ReportsHead({ tab, onTab }: Omit<ReportsPageProps, 'onOpenDeal'>): ReactNode {
  const t = useText('reports');
  const { openExport } = useReport();
  const { entries } = useOutbox();
  return (
    <PageHead
      title={t('screen.title')}
      actions={
        <Button
          type="primary"
          icon={<Icon name="download" />}
          aria-keyshortcuts="Control+P"
          onClick={openExport}
        >
          {t('screen.export')}
          <Kbd keys="Ctrl+P" />
        </Button>
      }
    >
      <ViewTabs
        label={t('screen.tabs.label')}
        value={tab}
        tabs={[
          { value: 'summary', label: t('screen.tabs.summary') },
          { value: 'outbox', label: t('screen.tabs.outbox'), count: entries.length },
        ]}
        onChange={onTab}
      />
    </PageHead>
  );
}
