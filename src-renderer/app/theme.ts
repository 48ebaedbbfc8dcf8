import { theme, type ThemeConfig } from 'antd';

/** Carried by the page's root element, so that our own stylesheets see antd's variables everywhere. */
export const THEME_CLASS = 'kiteline';

/** Sizes that hold in both themes; px. */
const sizes = {
  fontSizeSM: 12,
  fontSize: 13,
  fontSizeLG: 14,
  fontSizeHeading5: 16,
  fontSizeHeading4: 20,
  lineHeight: 20 / 13,
  lineHeightSM: 16 / 12,
  lineHeightLG: 22 / 14,
  controlHeight: 28,
  controlHeightSM: 24,
  controlHeightLG: 32,
  borderRadiusXS: 2,
  borderRadiusSM: 4,
  borderRadius: 4,
  borderRadiusLG: 6,
};

const lightColours = {
  colorPrimary: '#3A469D',
  colorPrimaryHover: '#4A57B3',
  colorPrimaryActive: '#2C3680',
  colorPrimaryBg: '#EEF0FA',
  colorPrimaryBgHover: '#E1E5F6',
  colorPrimaryBorder: '#B9C1E8',
  colorPrimaryText: '#343F91',
  colorText: '#1B2130',
  colorTextSecondary: '#495263',
  colorTextTertiary: '#636C7D',
  colorTextQuaternary: '#9AA2B0',
  colorBorder: '#D5D9E1',
  colorBorderSecondary: '#E8EAEF',
  colorBgLayout: '#F1F2F5',
  colorBgContainer: '#FFFFFF',
  colorBgElevated: '#FFFFFF',
  colorFillTertiary: '#F0F2F5',
  colorFillQuaternary: '#F7F8FA',
  colorSuccess: '#0A7870',
  colorSuccessBg: '#E2F2F0',
  colorSuccessBorder: '#A5D6D0',
  colorWarning: '#8E5A00',
  colorWarningBg: '#FBF0D9',
  colorWarningBorder: '#E9CB8B',
  colorError: '#B8361A',
  colorErrorBg: '#FBE9E3',
  colorErrorBorder: '#EDB9A9',
};

const darkColours: typeof lightColours = {
  colorPrimary: '#5A67C8',
  colorPrimaryHover: '#5E6BCC',
  colorPrimaryActive: '#4A56AF',
  colorPrimaryBg: '#262B49',
  colorPrimaryBgHover: '#2F3559',
  colorPrimaryBorder: '#4A5390',
  colorPrimaryText: '#AEB8F4',
  colorText: '#E8EBF2',
  colorTextSecondary: '#B6BDCB',
  colorTextTertiary: '#949DAE',
  colorTextQuaternary: '#5C6576',
  colorBorder: '#3A4150',
  colorBorderSecondary: '#2A303C',
  colorBgLayout: '#12151C',
  colorBgContainer: '#191D26',
  colorBgElevated: '#20252F',
  colorFillTertiary: '#242A35',
  colorFillQuaternary: '#1E232D',
  colorSuccess: '#4CC2B5',
  colorSuccessBg: '#15302F',
  colorSuccessBorder: '#285A56',
  colorWarning: '#E3AC4A',
  colorWarningBg: '#352A15',
  colorWarningBorder: '#6A5324',
  colorError: '#F58A6E',
  colorErrorBg: '#3A211B',
  colorErrorBorder: '#73402F',
};

/** What antd would derive a shade too pale for words of 12 px: every text colour here is ≥ 4.5:1 on its ground. */
function derivedColours(colours: typeof lightColours) {
  return {
    colorTextPlaceholder: colours.colorTextTertiary,
    colorTextDescription: colours.colorTextTertiary,
    colorTextDisabled: colours.colorTextTertiary,
    colorIcon: colours.colorTextTertiary,
    colorLink: colours.colorPrimaryText,
    colorLinkHover: colours.colorPrimaryText,
    colorLinkActive: colours.colorPrimaryText,
    colorInfo: colours.colorPrimary,
    colorErrorText: colours.colorError,
    colorErrorHover: colours.colorError,
  };
}

const lightShadow = '0 6px 24px rgba(24, 30, 60, .14), 0 1px 3px rgba(24, 30, 60, .10)';
const darkShadow = '0 8px 32px rgba(0, 0, 0, .5), 0 1px 3px rgba(0, 0, 0, .4)';

/** antd's theme with our tokens, set last so that no algorithm changes them. */
export function createTheme(dark: boolean): ThemeConfig {
  const colours = dark ? darkColours : lightColours;
  const derived = derivedColours(colours);
  const base = dark ? [theme.darkAlgorithm, theme.compactAlgorithm] : [theme.compactAlgorithm];
  return {
    algorithm: [...base, (_seed, map) => ({ ...map!, ...sizes, ...colours, ...derived })],
    cssVar: { prefix: 'ant', key: THEME_CLASS },
    token: {
      fontFamily: 'var(--kl-font)',
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      controlOutline: colours.colorPrimaryBgHover,
      colorTextLightSolid: '#FFFFFF',
      colorBgMask: dark ? 'rgba(0, 0, 0, .5)' : 'rgba(20, 24, 38, .32)',
      boxShadow: dark ? darkShadow : lightShadow,
      boxShadowSecondary: dark ? darkShadow : lightShadow,
      ...derived,
    },
    components: {
      Button: {
        fontWeight: 400,
        paddingInline: 10,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Modal: { borderRadiusLG: 8, titleFontSize: 16 },
      Tooltip: { colorBgSpotlight: dark ? '#3A4150' : '#1B2130' },
      Select: { optionSelectedFontWeight: 600 },
    },
  };
}
