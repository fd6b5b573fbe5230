// Work of members is found by the member who is credited with it. The statement `figure.did` has the same words for that, or
// else it finds nothing by this.

export const duty = `
create index matter_event_duty on matter_event (district_id,
  (case when type in ('claimed', 'assigned', 'joined', 'handedOver') then data ->> 'memberId' else actor_id end), at)
  where type in ('claimed', 'assigned', 'joined', 'handedOver', 'topicWritten', 'planWritten', 'visitAdded', 'findingsWritten',
    'partyInvited', 'meetingClosed', 'resolutionAdded', 'resolutionEntrusted', 'settledThere', 'outcomeSent', 'taskConfirmed',
    'taskReturned', 'followedUp', 'lookedAgain');
`
