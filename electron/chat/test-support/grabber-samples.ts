/** Messages as each grabber sends them, made up after its source or its documentation; for tests. */
const msgUser =
  '"User":{"Id":101685213389,"ShortId":1196943920,"DisplayId":"1196943920","Nickname":"小铭","SecUid":"MS4w-1"}'
const inString = (json: string) => JSON.stringify(json)
const douyinPack = (type: number, data: string) =>
  `{"Type":${type},"ProcessName":"直播伴侣","Data":${inString(data)}}`
const barragePack = (type: number, id: string, content: string) =>
  `{"Type":${type},"Data":{"MsgId":${id},"User":{"Id":1411400097607259,"NickName":"雅馨💅","SecUid":"MS4w-2"},` +
  `"Content":"${content}","RoomId":7338657973104921378}}`

export const samples = {
  douyinBarrageGrab: {
    comment: douyinPack(
      1,
      `{"MsgId":7338701468109681418,${msgUser},"Content":"要两箱","RoomId":7338688640757009202,"WebRoomId":1}`,
    ),
    join: douyinPack(
      3,
      `{"CurrentCount":6,"MsgId":7338701468109681419,${msgUser},"Content":"小铭 来了","RoomId":7338688640757009202}`,
    ),
    likes: douyinPack(
      2,
      `{"Count":5,"Total":9,"MsgId":7338701468109681420,${msgUser},"Content":"赞","RoomId":1}`,
    ),
    statistics: douyinPack(6, '{"OnlineUserCount":39,"MsgId":1,"User":null,"Content":"39","RoomId":1}'),
  },
  barrageGrab: {
    comment: barragePack(3, '7338697347818230818', '流量呢'),
    join: barragePack(1, '7338697347818230819', '雅馨💅 来了'),
    likes: barragePack(4, '7338697347818230820', '点了5个赞'),
    statistics: '{"Type":7,"Data":{"OnlineUserCount":39,"MsgId":7338699901570204223,"User":null}}',
  },
  douyinLive: {
    comment:
      '{"common":{"method":"WebcastChatMessage","msgId":"7338701468109681418","roomId":"7338688640757009202",' +
      '"createTime":"1795588984000"},"user":{"id":"101685213389","nickname":"小铭","secUid":"MS4w-1"},' +
      '"content":"1号要两箱","method":"WebcastChatMessage","livename":"老李","title":"玉米","avatarThumb":""}',
    join:
      '{"common":{"msgId":"7338701468109681419","roomId":"7338688640757009202"},' +
      '"user":{"id":"101685213389","nickname":"小铭","secUid":"MS4w-1"},"method":"WebcastMemberMessage"}',
    likes: '{"common":{"msgId":"1"},"user":{"nickname":"小铭"},"method":"WebcastLikeMessage"}',
    statistics: '{"type":"system","event":"live_status","code":"ROOM_ONLINE","live":true,"room_id":"5"}',
  },
  dycast: {
    comment:
      '[{"id":"7338701468109681418","method":"WebcastChatMessage","user":{"id":"MS4w-1","name":"小铭","gender":1},' +
      '"content":"来三斤","rtfContent":[]}]',
    join: '[{"id":"7338701468109681419","method":"WebcastMemberMessage","user":{"id":"MS4w-1","name":"小铭"},"content":"来了"}]',
    likes: '[{"id":"7","method":"WebcastLikeMessage","user":{"name":"小铭"},"room":{"likeCount":8}}]',
    statistics:
      '{"roomId":"7338688640757009202","uniqueId":"9","avatar":"","cover":"","nickname":"老李","title":"玉米","status":2}',
  },
  kuaishouLiveBarrage: {
    comment:
      '{"displayWatchingCount":"200+","displayLikeCount":"1万","pushInterval":"200","commentFeeds":[{"id":"AbC_1",' +
      '"user":{"principalId":"3x5drejhpe45iy","userName":"东北老铁","headUrl":""},"content":"整两箱","sortRank":"1","color":"FFF"}]}',
    likes: '{"displayWatchingCount":"200+","likeFeeds":[{"id":"L1","user":{"userName":"东北老铁"}}]}',
    statistics: '{"watchingUser":[],"displayWatchingCount":"200+","pendingDuration":"1"}',
  },
  wxLiveSpy: {
    comment:
      '{"host_info":{"wechat_uin":"1","finder_username":"v2_a"},"live_info":{"live_id":"2078581932480529517","online_count":3},' +
      '"events":[{"msg_time":1795588984000,"decoded_type":"comment","msg_id":"finderlive_commentnotify_1","sec_openid":"s",' +
      '"decoded_openid":"o-1","nickname":"王姐","seq":12,"content":"要一份","msg_sub_type":1}]}',
    join:
      '{"host_info":{},"live_info":{"live_id":"2078581932480529517"},' +
      '"events":[{"decoded_type":"enter","decoded_openid":"o-1","nickname":"王姐","seq":13,"content":""}]}',
    likes:
      '{"host_info":{},"live_info":{"live_id":"2"},"events":[{"decoded_type":"like","nickname":"王姐","seq":14}]}',
    statistics: '{"host_info":{},"live_info":{"live_id":"2"},"events":[]}',
  },
  obaLiveTool: {
    comment:
      '{"msg_type":"taobao_comment","msg_id":"518876609326","nick_name":"t**0","user_id":"2206","content":"拍了","time":1795588984000}',
    join: '{"msg_type":"room_enter","msg_id":"8","nick_name":"小铭","user_id":"5","time":"20:15:03"}',
    likes: '{"msg_type":"room_like","msg_id":"9","nick_name":"小铭","user_id":"5"}',
    statistics: '{"msg_type":"live_order","nick_name":"小铭","msg_id":"10","order_status":"已下单"}',
  },
} as const
