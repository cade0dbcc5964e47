import { describe, expect, it } from 'vitest'
import { regions } from '../recipient/fixtures/regions'
import { checkForCourier } from './address-check'
import { courierAddresses } from './fixtures/courier-addresses'

describe('a recipient before it goes to a courier', () => {
  it.each(courierAddresses)('%s %s %s: %s', (name, phone, address, problems, stops) => {
    const check = checkForCourier({ name, phone, address }, regions)
    expect({ problems: check.problems.join(' '), stops: check.stops }).toEqual({ problems, stops })
  })
})
