// undici's own entry also loads fetch, WebSockets, caches and mocks: 25 ms of every start, for nothing that is used here.
import Agent from 'undici/lib/dispatcher/agent.js';
import request from 'undici/lib/api/api-request.js';

export { Agent, request };
