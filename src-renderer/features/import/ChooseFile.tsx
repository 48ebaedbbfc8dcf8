import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { Icon } from '../../components';
import { useText } from '../../i18n';

const ACCEPTED = '.xlsx,.xls,.xlsm,.ods,.csv,.tsv,.txt,.et';

interface ChooseFileProps {
  onFiles: (files: readonly File[]) => void;
}

/** Where a file is dropped or chosen. */
export function ChooseFile({ onFiles }: ChooseFileProps) {
  const t = useText('importing');
  return (
    <div className="kl-import-target is-quiet">
      <Icon name="upload" size={20} />
      <p className="b">{t('choose.lead')}</p>
      <FileButton onFiles={onFiles} primary>
        {t('choose.button')}
      </FileButton>
      <p className="t3 sm">{t('choose.kinds')}</p>
    </div>
  );
}

/** A button in front of the browser's own file field. */
export function FileButton(props: ChooseFileProps & { primary?: boolean; children: ReactNode }) {
  const t = useText('importing');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={props.primary ? 'primary' : 'default'}
        autoFocus={props.primary ?? false}
        onClick={() => field.current?.click()}
      >
        {props.children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t('choose.button')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, mended, may be chosen again.
          event.target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
