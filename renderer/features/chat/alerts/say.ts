/** Speaks by a voice of the system; false where it has none for the language, which is 'zh-CN' or 'en'. */
export function say(words: string, language: string): boolean {
  const [spoken = ''] = language.split('-')
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(spoken))
  if (!voice) return false
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.voice = voice
  utterance.lang = voice.lang
  speechSynthesis.speak(utterance)
  return true
}
