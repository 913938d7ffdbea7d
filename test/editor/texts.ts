/** A postmortem with all that the profile asks for, within its limits. */
export const complete = `# Postmortem: checkout down for seventy minutes

## Issue Summary

- **Duration:** 1 hour 10 minutes, from 2026-03-04 14:05 UTC to 15:15 UTC
- **Impact:** the checkout API was down; users saw an error page when they tried to pay. About 30% of all users were affected, roughly four thousand people, and one order in three was lost while the outage lasted.
- **Root cause:** a deploy set the size of the connection pool to 10, so the API ran out of connections to its database.

## Timeline

- **14:05 UTC** - The issue was detected: a monitoring alert fired because the error rate of the checkout API rose above 5%.
- **14:10 UTC** - The on-call engineer investigated the load balancer, assuming that a traffic spike had overwhelmed the web servers.
- **14:30 UTC** - That was a misleading path: the traffic was normal and the access logs of both web servers were clean.
- **14:40 UTC** - The incident was escalated to the database team, who looked at the number of open connections on db-1.
- **14:55 UTC** - The database team saw that every connection of the pool was taken and that new requests waited until they timed out.
- **15:15 UTC** - The incident was resolved by raising the pool to 200 connections and restarting the API on both web servers.

## Root Cause and Resolution

**Root cause:** the deploy of that afternoon replaced the hand-written configuration of the API by a generated one. The generator did not know the setting for the size of the connection pool, so the library fell back to its default of 10 connections for each process. Under normal traffic each process needs about 60 connections. As soon as the new version took the traffic, requests queued for a free connection, waited for thirty seconds and then failed with a gateway error, which the clients answered by trying again, and that made the queue longer still.

**Resolution:** the size of the pool was set to 200 in the template that the generator reads, the configuration was generated again and checked by a second person, and the API was restarted on web-01 and then on web-02 while the load balancer sent the traffic to the other server. The error rate fell to its usual level within two minutes of the second restart, and the queue was empty soon after that.

## Corrective and Preventative Measures

**Improvements:**

- Configuration that a machine writes should be reviewed like code that a person writes
- Alerts should name the part of the system that is short of something, so that nobody starts at the wrong end

**Tasks:**

- [ ] Add an alert on the number of open connections of db-1 at 80% of its limit
- [ ] Add a test to the deploy pipeline that compares the generated pool size with the one in production
- [ ] Document in the runbook of the checkout API how to read the state of the connection pool
`;

/** Markdown that is no business of ours, though it speaks of times and tasks. */
export const ordinary = `# Garden

We meet at 14:05 by the gate.

## Tasks

- Improve the shed
`;
