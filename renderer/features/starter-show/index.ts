export { StarterShowInvite } from './StarterShowInvite'
export { StarterShowSection } from './StarterShowSection'
