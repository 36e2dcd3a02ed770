// Gives people reminders whose hour has passed: <database> <user>...
import { addOverdueReminders } from '../../tests/support/reminded.ts';

const [databaseUrl = '', ...userIds] = process.argv.slice(2);
await addOverdueReminders(databaseUrl, userIds);
