/** Whether an export goes to the destination; null = not decided: to the destination, once there is one. */
export interface DeliveryWish {
  deliver: boolean | null;
}

/** Queued for delivery; without a destination it waits for one to be chosen. */
export const isDelivered = ({ deliver }: DeliveryWish, destination: string | null): boolean =>
  deliver ?? destination !== null;
