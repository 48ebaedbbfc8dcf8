import { fault, type Fault } from '#domain/result';

/** Why a file of `bytes` bytes did not reach `folder`, in words that say what to do. */
export function deliveryFault(error: unknown, folder: string, bytes: number): Fault {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EIO' || code === 'ENODEV' || code === 'ENXIO')
    return fault('reports.destinationGone', { folder });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fault('reports.destinationLocked', { folder });
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return fault('reports.destinationFull', { folder, kilobytes: Math.ceil(bytes / 1024) });
  return fault('reports.deliveryFailed', { folder, message });
}
