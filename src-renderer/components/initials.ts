/** One Han character (a leading 市 says nothing), or up to two Latin initials. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const latin = /^[A-Za-z]/.test(trimmed);
  if (latin) {
    const words = trimmed.split(/[\s.-]+/).filter(Boolean);
    return words
      .slice(0, 2)
      .map((word) => word[0]!.toUpperCase())
      .join('');
  }
  const rest = trimmed.length > 2 ? trimmed.replace(/^市/, '') : trimmed;
  return [...rest][0] ?? '';
}
