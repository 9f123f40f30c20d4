import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Prints the version that stands in the file beside it, as Terraform does. */
export const VERSION_PROGRAM = `package main

import ("fmt"; "os")

func main() {
	text, err := os.ReadFile(os.Args[0] + ".version")
	if err != nil { os.Exit(1) }
	fmt.Printf("{\\"terraform_version\\":%q}\\n", string(text))
}
`;

/** Starts the real one, waits for it and passes no signal on, as a version manager that is a program may do. */
export const PROXY_PROGRAM = `package main

import ("os"; "os/exec")

func main() {
	child := exec.Command(os.Getenv("EDP_REAL_TOOL"), os.Args[1:]...)
	child.Stdout, child.Stderr = os.Stdout, os.Stderr
	child.Run()
	if child.ProcessState == nil { os.Exit(1) }
	os.Exit(child.ProcessState.ExitCode())
}
`;

/** Builds a Go program of one file; it is no script, as the real tools are none. */
export async function buildProgram(
  source: string,
  { directory, name }: { directory: string; name: string },
): Promise<string> {
  const main = join(directory, `${name}.go`);
  const program = join(directory, name);
  await writeFile(main, source);
  await promisify(execFile)('go', ['build', '-trimpath', '-o', program, main], {
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '' },
  });
  return program;
}
