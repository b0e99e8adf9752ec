import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";

export type SchemaEngine = engineBindings.SchemaEngine;

/** Everything in the database is ours to compare. */
export const everything = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine as WebAssembly: no native binary, no download. `datamodel` is the schema it should know, by file name. */
export async function openSchemaEngine(
  database: SqlMigrationAwareDriverAdapterFactory,
  datamodel: readonly [string, string][],
): Promise<SchemaEngine> {
  await loadBindings();
  const adapter = bindMigrationAwareSqlAdapterFactory(database);
  return engineBindings.SchemaEngine.new({ datamodels: [...datamodel] }, () => undefined, adapter);
}

let loaded: Promise<void> | undefined;

function loadBindings(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm")));
  const bindings: WebAssembly.ModuleImports = { ...engineBindings } as unknown as WebAssembly.ModuleImports;
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  engineBindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
}
