import type { Database } from 'better-sqlite3'
import { FieldcastError } from '@shared/errors'
import type { WriteListener } from '../services/ports'
import { asFailure } from './failures'

/**
 * Stands between the services and SQLite: what goes wrong with the disk becomes a code, is told, and ends the
 * transaction it happened in. SQLite may have rolled that back by itself; what a service did next, after swallowing the
 * error, would otherwise be kept on its own.
 */
export class Guard {
  private failure: FieldcastError | null = null
  private depth = 0

  constructor(
    private readonly database: Database,
    private readonly listener: WriteListener,
  ) {}

  transaction<T>(work: () => T): T {
    this.depth += 1
    try {
      const value = this.run(() => this.database.transaction(() => this.unlessFailed(work())).immediate())
      if (this.depth === 1) this.listener.wrote()
      return value
    } finally {
      this.depth -= 1
      if (this.depth === 0) this.failure = null
    }
  }

  /** The same functions, each watched over. */
  over<Repository extends object>(repository: Repository): Repository {
    return new Proxy(repository, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver)
        if (typeof value !== 'function') return value
        return (...given: unknown[]): unknown => this.run((): unknown => Reflect.apply(value, target, given))
      },
    })
  }

  private run<T>(work: () => T): T {
    if (this.failure) throw this.failure
    try {
      return work()
    } catch (error) {
      throw this.told(error)
    }
  }

  /** Undoes what was done before a refusal that somebody swallowed. */
  private unlessFailed<T>(value: T): T {
    if (this.failure) throw this.failure
    return value
  }

  private told(error: unknown): unknown {
    const failure = asFailure(error)
    // Such as that there is nothing left to roll back.
    if (!(failure instanceof FieldcastError)) return this.failure ?? failure
    const { code } = failure
    if (code !== 'disk_full' && code !== 'disk_failed' && code !== 'database_damaged') return failure
    // The same failure passes here once for every transaction around it.
    if (failure !== error) this.listener.failed(code)
    if (this.depth > 0) this.failure ??= failure
    return this.failure ?? failure
  }
}
