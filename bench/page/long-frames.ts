/** Frames of this page that took longer than 50 ms, as the browser itself counts them. */
export interface FrameWatch {
  /** How many, and their milliseconds beyond 50. */
  stop(): { frames: number; blockedMs: number; longestMs: number };
}

export function watchLongFrames(): FrameWatch {
  let [frames, blockedMs, longestMs] = [0, 0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      frames += 1;
      blockedMs += Math.max(0, duration - 50);
      longestMs = Math.max(longestMs, duration);
    }
  });
  observer.observe({ type: 'long-animation-frame', buffered: false });
  return {
    stop: () => {
      observer.disconnect();
      return { frames, blockedMs, longestMs };
    },
  };
}
