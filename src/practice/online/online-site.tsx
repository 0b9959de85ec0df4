import type { JSX } from 'preact';
import { NotFoundScreen } from '../corporate/not-found-screen.tsx';
import { pathOf, urls } from '../hosts.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ApplicationsHub } from './applications-hub.tsx';
import { ApprovalScreen } from './approval-screen.tsx';
import { CertificatesScreen } from './certificates-screen.tsx';
import { ClosingScreen } from './closing-screen.tsx';
import { EApprovalScreen } from './e-approval-screen.tsx';
import { FormScreen } from './form-screen.tsx';
import { GateScreen } from './gate-screen.tsx';
import { InstitutionScreen } from './institution-screen.tsx';
import { LandingScreen } from './landing-screen.tsx';
import { MyApplicationsScreen } from './my-applications-screen.tsx';
import { NesHub } from './nes-hub.tsx';
import { OnlineFrame } from './online-frame.tsx';
import { PersonalHub } from './personal-hub.tsx';
import { PinScreen } from './pin-screen.tsx';
import { PrintoutScreen } from './printout-screen.tsx';
import { SessionEndScreen } from './session-end-screen.tsx';
import { SigningScreen } from './signing-screen.tsx';
import { SmsScreen } from './sms-screen.tsx';
import { StartHub } from './start-hub.tsx';
import { StatusScreen } from './status-screen.tsx';

const screens: Readonly<Record<string, (props: ScreenProps) => JSX.Element>> = {
  '/': LandingScreen,
  [pathOf(urls.landing)]: LandingScreen,
  [pathOf(urls.gate)]: GateScreen,
  [pathOf(urls.sessionEnd)]: SessionEndScreen,
  [pathOf(urls.start)]: StartHub,
  [pathOf(urls.nes)]: NesHub,
  [pathOf(urls.eApproval)]: EApprovalScreen,
  [pathOf(urls.personal)]: PersonalHub,
  [pathOf(urls.pin)]: PinScreen,
  [pathOf(urls.certificates)]: CertificatesScreen,
  [pathOf(urls.closing)]: ClosingScreen,
  [pathOf(urls.applications)]: ApplicationsHub,
  [pathOf(urls.institution)]: InstitutionScreen,
  [pathOf(urls.form)]: FormScreen,
  [pathOf(urls.sms)]: SmsScreen,
  [pathOf(urls.approval)]: ApprovalScreen,
  [pathOf(urls.signing)]: SigningScreen,
  [pathOf(urls.printout)]: PrintoutScreen,
  [pathOf(urls.myApplications)]: MyApplicationsScreen,
  [pathOf(urls.status)]: StatusScreen,
};

/** The online application: one document, its screens told apart by a path that changes without reload. */
export function OnlineSite(props: ScreenProps) {
  const path = props.path.length > 1 ? props.path.replace(/\/$/, '') : props.path;
  const Screen = screens[path] ?? NotFoundScreen;
  return (
    <OnlineFrame {...props}>
      <Screen key={path} {...props} />
    </OnlineFrame>
  );
}
