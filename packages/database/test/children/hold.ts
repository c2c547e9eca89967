import { startEmbedded } from '../../src/cluster/embedded.ts';

const [dataFolder = ''] = process.argv.slice(2);
const begin = performance.now();

try {
  const cluster = await startEmbedded({ dataFolder });
  const { adminUrl, started } = cluster;
  process.on('message', () => void cluster.stop().then(() => process.disconnect()));
  process.send!({ adminUrl, started, milliseconds: performance.now() - begin });
} catch (error) {
  process.send!({ failure: String(error) });
  process.disconnect();
}
