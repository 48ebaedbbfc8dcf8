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
});
