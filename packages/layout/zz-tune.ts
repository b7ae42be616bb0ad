import { readFileSync } from 'node:fs';
import { placeTimeline } from '/work/main/packages/layout/timeline/place';
import { countCrossings } from '/work/main/packages/layout/crossings';
const L=JSON.parse(readFileSync('/work/main/test/fixtures/lineages.json','utf8'));
const only=process.argv[2]?.split(',');
let sum=0,t=0;
for(const l of L){ if(only&&!only.includes(l.name))continue;
 const c0=process.cpuUsage();
 const p=placeTimeline({...l,frame:'wide'});
 const c=process.cpuUsage(c0);const ms=(c.user+c.system)/1000;
 const ix=new Map(p.works.map((w,i)=>[w.id,i]));
 const x=countCrossings(p.works,l.links.map((k:any)=>({older:ix.get(k.to)!,newer:ix.get(k.from)!})));
 sum+=x;t+=ms;process.stdout.write(`${l.name} ${x} (${Math.round(ms)}); `);
}
console.log('sum',sum,'ms',Math.round(t));
