export { useAct, useRecord, type Act } from './use-record';
export { useRun, useTell, useTold } from './use-told';
