import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { offerFiles } from '../file-actions';
import { pickFiles } from '../files/pick-files';
import { usePage } from '../page-context';

/** Opens the dialog for files. */
export function OpenButton(props: ButtonProps): ReactNode {
  const { store, t } = usePage();
  const pick = async () => {
    await offerFiles(store, await pickFiles(t['open.kinds']({})));
  };
  return <Button {...props} onClick={() => void pick()} />;
}
