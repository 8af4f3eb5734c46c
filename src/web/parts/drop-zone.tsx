import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { offerFiles } from '../file-actions';
import { bringsFiles, droppedFiles } from '../files/dropped-files';
import { usePage } from '../page-context';
import type { PageStore } from '../page-store';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: '8px',
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.95,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
});

/** A file may be dropped anywhere; while one hovers over the page, it says so. */
export function DropZone(): ReactNode {
  const styles = useStyles();
  const { store, t } = usePage();
  const hovering = useDroppedFiles(store);
  return hovering ? <div className={styles.zone}>{t['drop.here']({})}</div> : null;
}

function useDroppedFiles(store: PageStore): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listen: (event: DragEvent) => void) => {
      window.addEventListener(type, listen, { signal: listening.signal });
    };
    on('dragover', (event) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setHovering(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setHovering(false);
    });
    on('drop', (event) => {
      if (event.dataTransfer === null || !bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setHovering(false);
      void droppedFiles(event.dataTransfer).then((files) => offerFiles(store, files));
    });
    return () => {
      listening.abort();
    };
  }, [store]);
  return hovering;
}
