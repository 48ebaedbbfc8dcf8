import fc from 'fast-check';
import { propertyRuns } from './property-runs';

fc.configureGlobal(propertyRuns(100));
