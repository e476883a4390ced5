import type { Delivery, Subscriptions } from '@app/platform/outbox';
import type { JobDefinition } from './job';
import type { Registration, Schedule, Task } from './task';

const topicKey = (topic: string, version: number): string => `${topic}@${version}`;
const taskKey = (topic: string, version: number, consumer: string): string => `${topic}@${version}/${consumer}`;

/** Everything this worker does. Made at boot, where it refuses what cannot be right. */
export class TaskCatalogue implements Subscriptions {
  readonly tasks: readonly Task[];
  readonly schedules: readonly Schedule[];
  private readonly byKey = new Map<string, Task>();
  private readonly consumers = new Map<string, string[]>();

  /** @throws Error that lists jobs without a handler, handlers given twice and names used twice. */
  constructor(registrations: readonly Registration[], declared: readonly JobDefinition<object>[]) {
    this.tasks = registrations.filter((entry) => entry.kind === 'task');
    this.schedules = registrations.filter((entry) => entry.kind === 'schedule');
    const faults = [...this.register(), ...this.jobsWithoutHandler(declared), ...this.repeatedSchedules()];
    if (faults.length > 0) throw new Error(`The worker cannot start:\n  ${faults.join('\n  ')}`);
  }

  find(delivery: Omit<Delivery, 'eventId'>): Task | undefined {
    return this.byKey.get(taskKey(delivery.topic, delivery.version, delivery.consumer));
  }

  consumersOf(topic: string, version: number): readonly string[] {
    return this.consumers.get(topicKey(topic, version)) ?? [];
  }

  all(): readonly Omit<Delivery, 'eventId'>[] {
    return this.tasks;
  }

  private register(): string[] {
    const faults: string[] = [];
    for (const task of this.tasks) {
      const key = taskKey(task.topic, task.version, task.consumer);
      if (this.byKey.has(key))
        faults.push(
          task.queue === 'jobs'
            ? `job ${task.consumer} has two handlers`
            : `${task.consumer} listens twice to ${task.topic}`,
        );
      this.byKey.set(key, task);
      const topic = topicKey(task.topic, task.version);
      this.consumers.set(topic, [...(this.consumers.get(topic) ?? []), task.consumer]);
    }
    return faults;
  }

  private jobsWithoutHandler(declared: readonly JobDefinition<object>[]): string[] {
    const handled = new Set(this.tasks.filter((task) => task.queue === 'jobs').map((task) => task.consumer));
    return declared.filter((job) => !handled.has(job.name)).map((job) => `job ${job.name} has no handler`);
  }

  private repeatedSchedules(): string[] {
    const names = this.schedules.map((entry) => entry.name);
    return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `schedule ${name} stands twice`);
  }
}
