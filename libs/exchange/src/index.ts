import './problems'; // other modules' routes name these codes too
export { ExchangeModule } from './exchange.module';
