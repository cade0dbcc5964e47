/** Words of the mixer and of its warnings. */
export const audio = {
  mixer: '调音台',
  offline: '连上 OBS 后，这里可以调声音。',
  paused: 'OBS 正在切换场景集，稍等一下。',
  empty: 'OBS 里还没有声音来源。',
  emptyHint: '在 OBS 的“来源”里添加“音频输入采集”，选上话筒，这里就会出现它的音量。',
  mute: '静音 {{name}}',
  unmute: '打开 {{name}}',
  muted: '已静音',
  level: '{{name}} 的声音大小',
  meterHint: '说话时跳到黄色正好，绿色偏小，红色太大',
  unused: '这个场景没用它',
  volume: '{{name}} 的音量',
  faderHint: '双击回到 0 dB；方向键每次 1 dB',
  short: { silent: '没有声音', clipping: '破音了', speaking_muted: '静音了' },
  warning: {
    look: '看看声音',
    silent: {
      title: '“{{name}}”没有声音，观众听不见',
      text: '看看话筒插好没有、开关开没开。不用这个话筒，就把它静音。',
      action: '不用它，静音',
    },
    clipping: {
      title: '“{{name}}”声音太大，破音了',
      text: '离话筒远一点，或把音量调小。',
      action: '调小 6 dB',
    },
    speaking_muted: {
      title: '“{{name}}”静音了，你说的话观众听不见',
      text: '要说话，就打开话筒。',
      action: '打开话筒',
    },
  },
}
