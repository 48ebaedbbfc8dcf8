import './delivery.css';
export { DeliveryField } from './DeliveryField';
export { DestinationPicker } from './DestinationPicker';
export { ExportFooter } from './ExportFooter';
export { isDelivered, type DeliveryWish } from './delivery-wish';
