export async function getToken(): Promise<string> {
  const body = JSON.stringify({ roles: ['Defender.ViewData'] });
  const response = await fetch('/emulator/caller-tokens', { method: 'POST', body });
  const { token } = (await response.json()) as { token: string };
  return token;
}
