import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The gateway under the origin of the page, as a reverse proxy does it in production. So no CORS is needed.
const proxy = { '/graphql': process.env.GATEWAY ?? 'http://localhost:8080' };

export default defineConfig({ plugins: [react()], server: { proxy }, preview: { proxy } });
