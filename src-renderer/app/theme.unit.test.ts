import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { createTheme } from './theme';

describe('theme', () => {
  it('keeps our sizes and colours in spite of the algorithms', () => {
    const light = theme.getDesignToken(createTheme(false));
    expect([light.fontSize, light.fontSizeSM, light.controlHeight]).toEqual([13, 12, 28]);
    expect([light.colorText, light.colorPrimary, light.colorError]).toEqual([
      '#1B2130',
      '#3A469D',
      '#B8361A',
    ]);
    const dark = theme.getDesignToken(createTheme(true));
    expect([dark.colorBgElevated, dark.colorTextTertiary]).toEqual(['#20252F', '#949DAE']);
  });

  it('white words on the primary colour read, at rest, under the pointer and pressed', () => {
    for (const dark of [false, true]) {
      const { colorPrimary, colorPrimaryHover, colorPrimaryActive } = theme.getDesignToken(createTheme(dark));
      for (const colour of [colorPrimary, colorPrimaryHover, colorPrimaryActive])
        expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
