import { z } from 'zod';
import { parseRecord } from '#domain/records/record-schemas';
import { err, ok, type Result } from '#domain/result';
import type { Benchmark } from '#domain/timing/benchmark';
import type { Command } from '#domain/workspace/command';

const text = z.string().min(1);

/** `benchmark` is its id; what is left out is blank, or what most benchmarks of the kind have. */
export const benchmarkLines = [
  z.looseObject({
    do: z.literal('benchmark.save'),
    benchmark: text,
    kind: z.enum(['target', 'case', 'ownHistory']),
    name: z.union([text, z.strictObject({ 'zh-CN': text, 'zh-TW': text, en: text })]),
  }),
  z.strictObject({ do: z.literal('benchmark.retire'), benchmark: text }),
  z.strictObject({ do: z.literal('benchmark.order'), order: z.array(text) }),
  z.strictObject({ do: z.literal('workspace.set'), defaultBenchmark: text }),
] as const;
type BenchmarkLine = z.infer<(typeof benchmarkLines)[number]>;

export const isBenchmarkLine = (line: { do: string }): line is BenchmarkLine =>
  line.do === 'workspace.set' || line.do.startsWith('benchmark.');

export const toBenchmarkCommand = (line: BenchmarkLine): Result<Command> =>
  line.do === 'benchmark.save' ? saveOf(line) : ok(line);

const noScope = { county: [], industry: [], originClass: [], kind: [], fromYuan: null };
const noDays = { visit: null, negotiation: null, signing: null, landing: null };

function saveOf(line: Extract<BenchmarkLine, { do: 'benchmark.save' }>): Result<Command> {
  const { do: _do, benchmark: id, name, kind, appliesTo, stages, source, ...given } = line;
  const common = {
    id,
    kind,
    name: typeof name === 'string' ? { 'zh-CN': name, 'zh-TW': name, en: name } : name,
    endsOn: 'formal',
    builtIn: false,
    appliesTo: isObject(appliesTo) ? { ...noScope, ...appliesTo } : (appliesTo ?? null),
  };
  const ofKind = {
    target: { basis: 'calendar', total: null, stages: isObject(stages) ? { ...noDays, ...stages } : noDays },
    case: {
      basis: 'calendar',
      bound: 'within',
      signedOn: null,
      amountText: null,
      source: typeof source === 'string' ? { text: source, on: null } : source,
    },
    ownHistory: { scope: ['kind'] },
  }[kind];
  const parsed = parseRecord('benchmark', { benchmark: { ...common, ...ofKind, ...given } });
  if (!parsed.ok) return err(parsed.error);
  // What passed the record's schema is a benchmark.
  return ok({ do: 'benchmark.save', benchmark: parsed.value['benchmark'] as unknown as Benchmark });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
