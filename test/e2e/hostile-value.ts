/** What a shell, a runner, a template, an option parser and YAML would each take for their own. */
export const HOSTILE = `$(touch "$HOME/owned") \`id\` \${{ github.token }} {{ .Values.x }} %7B 'a' "b" \\n ; ::error::x #c: -d é😀`;
