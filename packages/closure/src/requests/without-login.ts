/**
 * Returns a text without what opens something: the user and password of an address, and the key that a module source of Terraform may carry. The name
 * of an SSH user is none. Sources: RFC 3986 3.2.1; hashicorp/go-getter, "Git (`git`)".
 */
export function withoutLogin(text: string): string {
  return text
    .replaceAll(/(https?:\/\/)[^/?#\s@]+@/gi, '$1***@')
    .replaceAll(/([a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*):[^/?#\s@]+@/gi, '$1:***@')
    .replaceAll(/([?&]sshkey=)[^&\s]+/gi, '$1***');
}
