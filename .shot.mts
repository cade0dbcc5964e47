import { startProgram } from './e2e/fixtures/program'
import { startDisplay } from './scripts/obs/index.mjs'
import { mkdirSync, rmSync } from 'node:fs'
rmSync('/tmp/shotdata',{recursive:true,force:true}); mkdirSync('/tmp/shotdata')
const screen = await startDisplay()
const program = await startProgram({ dataFolder: '/tmp/shotdata', environment: { DISPLAY: screen.display, HOME: '/tmp/shotdata' }, size: { width: 1366, height: 768 } })
const w = program.window
const call = async (name, input) => { const r = await w.evaluate(([n,i]) => (window as any).fieldcast.invoke(n,i), [name,input]); if(!r.ok) console.log(name, JSON.stringify(r.error)); return r.value }
await w.getByRole('navigation').getByRole('button', { name: '订单' }).waitFor()
await call('products.addSampleShop', {})
const s = (await call('state.snapshot', {})).state
const products = s.products
console.log(Object.keys(s).join(), Array.isArray(products) ? products.length : typeof products)
await call('shows.start', { title: '早市', bareNumbers: 'quantity' })
const list = (await call('state.snapshot', {})).state.products
for (let i=0;i<6;i++) await call('orders.type', { platform:'wechat', buyerName:'买家'+i, recipient:{name:'王秀英'+i, phone:i===3?'1380000000':'1380000000'+i, address:i===2?'':'山东省菏泽市曹县孙庄村'+i+'号'}, lines:[{productId:list[i%list.length].id, quantity:10},{productId:list[(i+1)%list.length].id, quantity:1}], note:'' })
for (const lang of ['zh-CN','en']) {
  await call('settings.change', { language: lang })
  const go = async (name, file, act?) => { await w.getByRole('navigation').getByRole('button', { name, exact:true }).click(); await w.waitForTimeout(900); if (act) await act(); await w.screenshot({ path: `/tmp/shots/${lang}-${file}.png` }) }
  mkdirSync('/tmp/shots',{recursive:true})
  const zh = lang==='zh-CN'
  if (zh) { await call('shows.end', {}) }
  await w.waitForTimeout(500)
  await go(zh?'打包':'Packing','packing')
  await go(zh?'订单':'Orders','orders', async()=>{ await w.getByRole('row').nth(1).click(); await w.waitForTimeout(400) })
  await go(zh?'订单':'Orders','orders-tables', async()=>{ await w.getByRole('button',{name: zh?'导入、导出表格':'Import and export tables'}).click(); await w.waitForTimeout(400) })
  await w.keyboard.press('Escape')
  await go(zh?'买家':'Buyers','buyers')
  await go(zh?'设置':'Settings','settings')
  await go(zh?'商品':'Products','products')
}
await program.close(); await screen.stop()
