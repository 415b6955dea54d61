import { widgets } from '../../../widgets/index.ts';
import { Figure } from '../components/Figure.tsx';
import { Layout } from './Layout.tsx';

export function LaboratoryPage() {
  return (
    <Layout here="laboratory/">
      <article className="room">
        <header className="opening">
          <h1>The laboratory</h1>
          <p className="lede">
            A network, the digits, and every setting within reach. Change one thing, say what you
            expect, and run it. The address of this page can carry your settings to someone else,
            whose run will be the same to the last bit.
          </p>
        </header>
        {widgets['train-mnist'] ? (
          <Figure widget="train-mnist" id="laboratory" open />
        ) : (
          <p>The laboratory is in preparation.</p>
        )}
      </article>
    </Layout>
  );
}
